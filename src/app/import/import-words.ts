import type { ImportSource } from '#core';

/** What each source is called. */
export const SOURCE_NAMES: Readonly<Record<ImportSource, string>> = {
  docker: 'Docker command',
  'github-actions': 'GitHub workflow',
  bake: 'Bake or Compose file',
  drone: 'Drone plugin steps',
};

/** A few lines of each source, to begin with. */
export const SOURCE_SAMPLES: Readonly<Record<ImportSource, string>> = {
  docker: `docker buildx build --push \\
  -t 123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app:1.4.2 \\
  --build-arg NODE_VERSION=24 --target runtime .
`,
  'github-actions': `jobs:
  image:
    steps:
      - uses: docker/build-push-action@v6
        with:
          context: services/api
          push: true
          tags: ghcr.io/team/api:\${{ github.sha }}
`,
  bake: `services:
  app:
    image: docker.io/team/app:1.4.2
    build:
      context: .
      target: runtime
`,
  drone: `steps:
  - name: image
    image: plugins/docker
    settings:
      repo: team/app
      tags: [1.4.2, latest]
`,
};
