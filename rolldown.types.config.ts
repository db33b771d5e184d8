import { defineConfig } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

/** Bundles the type declarations of what the package exports, so that they stand without the sources. */
export default defineConfig({
  input: ['src/editor/package.ts', 'src/editor/element.ts'],
  plugins: [dts({ tsconfig: 'src/editor/tsconfig.json', build: true, emitDtsOnly: true })],
  external: [/^[^./#]/],
  // A type that is not used needs no import of the package that it comes from.
  treeshake: { moduleSideEffects: false },
  output: { dir: 'dist/types', cleanDir: true },
});
