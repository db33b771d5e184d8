import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const backend = 'http://127.0.0.1:7411';

/** The app: relative addresses, nothing inline (the server's policy forbids it), Monaco apart. */
export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': {
        target: backend,
        changeOrigin: true,
        // The backend refuses posts of other sites; the development page stands for its own.
        configure: (proxy) => {
          proxy.on('proxyReq', (request) => {
            if (request.getHeader('origin') !== undefined) {
              request.setHeader('origin', backend);
            }
          });
        },
      },
    },
  },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    // Monaco alone is larger than the default; it is loaded after the form.
    chunkSizeWarningLimit: 4500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Every page needs it, and Monaco's own imports would draw it into Monaco's chunk.
            { name: 'preload', test: /vite\/preload-helper/, priority: 1 },
            { name: 'monaco', test: /node_modules\/monaco-editor\// },
          ],
        },
      },
    },
  },
});
