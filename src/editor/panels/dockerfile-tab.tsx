import { lazy, type ReactNode, Suspense } from 'react';
import { Skeleton } from '../ui/index.ts';

const DockerfilePanel = lazy(async () => ({
  default: (await import('./dockerfile-panel.tsx')).DockerfilePanel,
}));

/** The Dockerfile panel, loaded when its tab is opened first. */
export function DockerfileTab({ source }: { readonly source: ReactNode }) {
  return (
    <Suspense fallback={<Skeleton widths={[30, 48, 38]} />}>
      <DockerfilePanel source={source} />
    </Suspense>
  );
}
