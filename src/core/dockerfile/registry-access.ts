/** What a registry asks of somebody who pulls from it. */
export interface RegistryAccess {
  readonly host: RegExp;
  /** Whether images can be pulled without a login at all. */
  readonly needsLogin: boolean;
  /** The registry's name, and how it lets one in. */
  readonly what: string;
}

/** Registries by their hosts; the first that fits counts. Source: each registry's own documentation. */
const REGISTRIES: readonly RegistryAccess[] = [
  {
    host: /^docker\.io$/,
    needsLogin: false,
    what: 'Docker Hub. Pulls without a login are limited',
  },
  { host: /^public\.ecr\.aws$/, needsLogin: false, what: 'Amazon ECR Public, open to all' },
  {
    host: /^\d{12}\.dkr\.ecr(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/,
    needsLogin: true,
    what: 'Amazon ECR. It needs an AWS login',
  },
  {
    host: /\.azurecr\.(?:io|cn|us)$/,
    needsLogin: true,
    what: 'Azure Container Registry. It needs a login',
  },
  {
    host: /-docker\.pkg\.dev$/,
    needsLogin: true,
    what: 'Google Artifact Registry. It needs a login unless the repository is public',
  },
  { host: /^(?:[a-z]+\.)?gcr\.io$/, needsLogin: false, what: 'Google Container Registry' },
  { host: /^mcr\.microsoft\.com$/, needsLogin: false, what: 'Microsoft, open to all' },
  { host: /^registry\.k8s\.io$/, needsLogin: false, what: 'Kubernetes, open to all' },
  { host: /^ghcr\.io$/, needsLogin: false, what: 'GitHub. Private packages need a login' },
  { host: /^quay\.io$/, needsLogin: false, what: 'Quay. Private repositories need a login' },
];

/** What is known of a registry's access; null for a host that Waybill does not know. */
export function registryAccess(host: string): RegistryAccess | null {
  return REGISTRIES.find((registry) => registry.host.test(host)) ?? null;
}
