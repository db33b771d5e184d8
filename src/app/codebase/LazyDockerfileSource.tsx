import { type ComponentProps, lazy, Suspense } from 'react';
import { Skeleton } from '../../editor/index.ts';
import type { DockerfileSource } from './DockerfileSource.tsx';

const Loaded = lazy(async () => ({
  default: (await import('./DockerfileSource.tsx')).DockerfileSource,
}));

/** Where the Dockerfile comes from, loaded when its tab is opened first. */
export function LazyDockerfileSource(props: ComponentProps<typeof DockerfileSource>) {
  return (
    <Suspense fallback={<Skeleton widths={[42]} />}>
      <Loaded {...props} />
    </Suspense>
  );
}
