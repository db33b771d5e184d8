import type { Rule } from './rule.ts';
import { wholeNameOf } from './whole-name.ts';

/** How many parts an image has in a registry, behind its host. */
interface RegistryPath {
  readonly host: RegExp;
  readonly least: number;
  readonly most?: number;
  /** What the parts are. */
  readonly form: string;
}

/**
 * Registries that keep images under the names of their users. Sources: the registries' own
 * documentation on pushing images; for JFrog the product's documentation of the Docker step.
 */
const REGISTRY_PATHS: readonly RegistryPath[] = [
  { host: /^docker\.io$/, least: 2, most: 2, form: 'USER/IMAGE' },
  { host: /^ghcr\.io$/, least: 2, form: 'OWNER/IMAGE' },
  { host: /^quay\.io$/, least: 2, form: 'NAMESPACE/IMAGE' },
  { host: /^registry\.gitlab\.com$/, least: 2, form: 'GROUP/PROJECT' },
  { host: /^public\.ecr\.aws$/, least: 2, form: 'ALIAS/IMAGE' },
  { host: /(?:^|\.)gcr\.io$/, least: 2, form: 'PROJECT/IMAGE' },
  { host: /-docker\.pkg\.dev$/, least: 3, form: 'PROJECT/REPOSITORY/IMAGE' },
  { host: /\.jfrog\.io$/, least: 2, form: 'REPOSITORY/IMAGE' },
];

/** An image name with fewer or more parts than its registry has. */
export const REGISTRY_PATH: Rule = {
  code: 'registry-path',
  title: 'Image name of another form than its registry’s',
  severity: 'warning',
  why: 'A registry keeps images under the name of a user, project or repository. Under any other path it refuses the push.',
  source:
    'documentation of Docker Hub, GitHub, Quay, GitLab, Amazon ECR Public and Google; product documentation of the Docker step',
  example: {
    bad: 'spec:\n  repo: ghcr.io/api',
    good: 'spec:\n  repo: ghcr.io/acme/api',
  },
  partial: true,
  *check(context) {
    const image = wholeNameOf(context);
    const { host, path } = image?.name ?? { host: '', path: '' };
    const known = REGISTRY_PATHS.find((registry) => registry.host.test(host));
    const parts = path.split('/').length;
    if (image !== null && known && (parts < known.least || parts > (known.most ?? parts))) {
      yield {
        key: image.key,
        message: `${host} has images as ${host}/${known.form}, and ${path} is of another form.`,
      };
    }
  },
};
