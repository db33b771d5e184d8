import { inheriting } from '../inherit.ts';
import { linesOf, recordOf } from '../plain.ts';

type Jobs = Readonly<Record<string, unknown>>;

/**
 * The jobs of a GitLab CI file with the keys of those that each extends; the job's own go first, and
 * variables are put together. Other parts of a file stay. Source: the reference of `.gitlab-ci.yml` on extends.
 */
export function withTemplates(jobs: Jobs): Jobs {
  const parentsOf = (job: Jobs) => linesOf(job.extends).filter((name) => Object.hasOwn(jobs, name));
  const extended = inheriting(jobs, parentsOf, (parent, job) => ({
    ...parent,
    ...job,
    variables: { ...recordOf(parent.variables), ...recordOf(job.variables) },
  }));
  return Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [
      name,
      parentsOf(recordOf(job)).length === 0 ? job : extended(name),
    ]),
  );
}
