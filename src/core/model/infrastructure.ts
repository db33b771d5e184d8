/** Where a CI stage runs its steps, as the product's documentation names them. */
export const INFRASTRUCTURES = ['kubernetes', 'harness-cloud', 'vm', 'local'] as const;

/** One of the four build infrastructures. */
export type Infrastructure = (typeof INFRASTRUCTURES)[number];

/** The program that Waybill itself can run a plan with, or that the product would use. */
export const ENGINES = ['kaniko', 'docker', 'buildx', 'buildah', 'podman', 'kubernetes'] as const;

/** One of the engines a plan can be written for. */
export type Engine = (typeof ENGINES)[number];
