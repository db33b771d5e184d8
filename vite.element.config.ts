import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The element carries its styles in its script, for its shadow root; the sheet beside it is of no use. */
function withoutStyleSheet(): Plugin {
  return {
    name: 'without-style-sheet',
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        for (const name of Object.keys(bundle).filter((file) => file.endsWith('.css'))) {
          delete bundle[name];
        }
      },
    },
  };
}

/** Builds the custom element with all that it needs, React included: a page can load it as it is. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [react(), withoutStyleSheet()],
  worker: { format: 'es' },
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    outDir: 'dist/element',
    target: 'es2023',
    minify: true,
    chunkSizeWarningLimit: 4500,
    lib: { entry: 'src/editor/element.ts', formats: ['es'], fileName: 'element' },
  },
});
