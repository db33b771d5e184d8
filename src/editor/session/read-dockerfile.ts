/** The reader of Dockerfiles, in a file of its own so that it is loaded with the first Dockerfile only. */
export { readDockerfile } from '#core';
