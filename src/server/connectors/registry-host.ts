const DOCKER_HUB = ['docker.io', 'index.docker.io', 'registry-1.docker.io', 'hub.docker.com'];

/** Hosts that a connector type is known for, where the connector itself names none. */
const HOSTS_OF_TYPE: Readonly<Record<string, readonly string[]>> = {
  DockerRegistry: ['docker.io'],
  Aws: ['*.amazonaws.com', '*.amazonaws.com.cn'],
  Azure: ['*.azurecr.io'],
  Gcp: ['gcr.io', '*.gcr.io', '*.pkg.dev'],
};

/** The host of a registry as people write it: `https://index.docker.io/v1/` is `docker.io`. */
export function registryHost(registry: string): string {
  const host = registry
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/\/.*$/, '');
  return DOCKER_HUB.includes(host) ? 'docker.io' : host;
}

/** The registry host of a full reference. */
export function hostOfReference(reference: string): string {
  return registryHost(reference.slice(0, reference.indexOf('/')));
}

/**
 * Whether a connector's credentials may be sent to `host`. The YAML names the host, so credentials
 * go nowhere that the connector (or its type) does not name.
 */
export function mayUse(type: string, registry: string | null, host: string): boolean {
  const patterns = registry === null ? (HOSTS_OF_TYPE[type] ?? []) : [registryHost(registry)];
  return patterns.some((pattern) =>
    pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern,
  );
}
