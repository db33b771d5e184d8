import react from '@vitejs/plugin-react';
import { defineConfig, esmExternalRequirePlugin } from 'vite';

/** Builds the embeddable editor as a module of its own; React comes from the page that embeds it. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [
    react(),
    // Beside leaving React out, this lets the CommonJS packages inside get it from an import.
    esmExternalRequirePlugin({ external: [/^react(-dom)?($|\/)/] }),
  ],
  worker: { format: 'es' },
  build: {
    outDir: 'dist/lib',
    target: 'es2023',
    // Monaco alone is larger than the default; it is loaded after the form.
    chunkSizeWarningLimit: 4500,
    lib: {
      entry: 'src/editor/package.ts',
      formats: ['es'],
      fileName: 'index',
      cssFileName: 'style',
    },
  },
});
