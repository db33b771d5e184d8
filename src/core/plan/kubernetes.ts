import { argvOf } from '../model/plan.ts';
import { kanikoSteps } from './kaniko.ts';
import type { BuildSettings } from './settings.ts';

/** The product's limits for the step's container while the step sets none. */
const DEFAULT_LIMITS = { memory: '500Mi', cpu: '400m' };

/** A name that Kubernetes accepts, made of a step's identifier. */
function jobName(identifier: string | null): string {
  const name = (identifier ?? 'step')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `waybill-${name}`.slice(0, 63).replace(/-+$/, '');
}

function resourcesOf({ fields }: BuildSettings): Readonly<Record<string, unknown>> {
  const text = (key: string) => fields.scalar(`spec.resources.${key}`)?.text;
  const memory = text('requests.memory');
  const cpu = text('requests.cpu');
  const requests = {
    ...(memory === undefined ? {} : { memory }),
    ...(cpu === undefined ? {} : { cpu }),
  };
  return {
    limits: {
      memory: text('limits.memory') ?? DEFAULT_LIMITS.memory,
      cpu: text('limits.cpu') ?? DEFAULT_LIMITS.cpu,
    },
    ...(Object.keys(requests).length === 0 ? {} : { requests }),
  };
}

function securityOf({ fields }: BuildSettings): Readonly<Record<string, unknown>> {
  const user = fields.scalar('spec.runAsUser')?.text ?? '';
  return /^\d+$/.test(user) ? { securityContext: { runAsUser: Number(user) } } : {};
}

/**
 * The Kubernetes Job that runs kaniko for a step. Memory and CPU limits default to what the product
 * sets. The codebase comes from a volume claim, credentials from a Secret that the Job mounts, never
 * from the manifest.
 */
export function kanikoJob(
  settings: BuildSettings,
  identifier: string | null,
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
              image: 'gcr.io/kaniko-project/executor:v1.23.2',
              args: argv.slice(1),
              workingDir: '/workspace',
              resources: resourcesOf(settings),
              ...securityOf(settings),
              volumeMounts: [
                { name: 'codebase', mountPath: '/workspace' },
                { name: 'registry-credentials', mountPath: '/kaniko/.docker' },
              ],
            },
          ],
          volumes: [
            { name: 'codebase', persistentVolumeClaim: { claimName: 'codebase' } },
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
