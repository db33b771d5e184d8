import { startServer } from '../main.ts';

/** A server of its own process, for tests that kill it: options as JSON, the address on stdout. */
const server = await startServer(JSON.parse(process.argv[2] ?? '{}'));
process.stdout.write(`${server.url}\n`);
