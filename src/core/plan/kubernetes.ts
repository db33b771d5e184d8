import { argvOf } from '../model/plan.ts';
import { kanikoSteps } from './kaniko.ts';
import type { BuildSettings } from './settings.ts';

/** A name that Kubernetes accepts, made of a step's identifier. */
function jobName(identifier: string | null): string {
  const name = (identifier ?? 'step')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `waybill-${name}`.slice(0, 63).replace(/-+$/, '');
}

/**
 * The Kubernetes Job that runs kaniko for a step. Memory and CPU limits default to what the product
 * sets; credentials come from a Secret that the Job mounts, never from the manifest.
 */
export function kanikoJob(
  settings: BuildSettings,
  identifier: string | null,
  limits: { readonly memory: string; readonly cpu: string },
  runAsUser: number | null,
): Readonly<Record<string, unknown>> {
  const argv = kanikoSteps(settings).flatMap(argvOf);
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: jobName(identifier), labels: { 'app.kubernetes.io/managed-by': 'waybill' } },
    spec: {
      backoffLimit: 0,
      template: {
        spec: {
          restartPolicy: 'Never',
          containers: [
            {
              name: 'kaniko',
              image: 'gcr.io/kaniko-project/executor:latest',
              args: argv.slice(1),
              workingDir: '/workspace',
              resources: { limits },
              ...(runAsUser === null ? {} : { securityContext: { runAsUser } }),
              volumeMounts: [
                { name: 'codebase', mountPath: '/workspace' },
                { name: 'registry-credentials', mountPath: '/kaniko/.docker' },
              ],
            },
          ],
          volumes: [
            { name: 'codebase', emptyDir: {} },
            {
              name: 'registry-credentials',
              secret: {
                secretName: 'registry-credentials',
                items: [{ key: '.dockerconfigjson', path: 'config.json' }],
              },
            },
          ],
        },
      },
    },
  };
}
