import { createServer } from 'node:http';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';

/** A running CONNECT proxy. */
export interface TestProxy {
  /** What goes into `HTTPS_PROXY`. */
  readonly url: string;
  /** The `host:port` of every CONNECT so far. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

/** Starts a proxy on loopback that leads every `host:443` to the local `port`, and refuses the rest. */
export async function startProxy(port: number): Promise<TestProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('connect', (request, client: Socket, head) => {
    const target = request.url ?? '';
    asked.push(target);
    if (!target.endsWith(':443')) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
    client.on('close', () => upstream.destroy());
  });
  await listen(server);
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}`,
    asked,
    stop: async () => {
      for (const socket of sockets) {
        socket.destroy();
      }
      await new Promise((done) => server.close(done));
    },
  };
}

/** Listens on a free loopback port. */
export function listen(server: Server): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
}
