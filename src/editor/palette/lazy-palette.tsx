import { lazy, Suspense } from 'react';
import type { PaletteProps } from './palette.tsx';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

/** The palette, loaded when it is opened first. */
export function LazyPalette(props: PaletteProps) {
  return (
    <Suspense>
      <Palette {...props} />
    </Suspense>
  );
}
