import type { ImageBuild, ImportNote } from './image-build.ts';

/** The build without the layer caches that only GitHub's runners reach, and what has to be told of that. */
export function withoutRunnerCaches(build: ImageBuild): {
  readonly build: ImageBuild;
  readonly notes: readonly ImportNote[];
} {
  const isReached = (cache: string) => !/(?:^|,)type=gha\b/.test(cache);
  const caches = [...build.cacheFrom, ...(build.cacheTo === '' ? [] : [build.cacheTo])];
  return {
    build: {
      ...build,
      cacheFrom: build.cacheFrom.filter(isReached),
      cacheTo: isReached(build.cacheTo) ? build.cacheTo : '',
    },
    notes: caches.every(isReached)
      ? []
      : [
          {
            subject: 'type=gha',
            message:
              'That cache is GitHub’s own. Use Docker layer caching or a remote cache image.',
          },
        ],
  };
}
