import { cpSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** The example that the server offers to build stands beside the server's code. */
function exampleCodebase(): Plugin {
  return {
    name: 'example-codebase',
    closeBundle: () =>
      cpSync('src/server/example-codebase', 'dist/cli/example-codebase', { recursive: true }),
  };
}

/** Builds the published command line: plain JavaScript, because Node strips no types in node_modules. */
export default defineConfig({
  publicDir: false,
  plugins: [exampleCodebase()],
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist/cli',
    target: 'node22',
    minify: false,
    rolldownOptions: {
      output: { entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
