import { basicAuthorization, TEST_ACCOUNT } from './account.ts';
import { hostFolder } from './front.ts';

/** What the registry holds under one reference. */
export interface StoredImage {
  /** Digest of the manifest, as the registry tells it. */
  readonly digest: string;
  readonly labels: Readonly<Record<string, string>>;
  /** `NAME=value` in order. */
  readonly env: readonly string[];
  readonly layers: number;
}

interface Manifest {
  readonly config: { readonly digest: string };
  readonly layers: readonly unknown[];
}

interface ImageConfig {
  readonly config?: { readonly Labels?: Record<string, string> | null; readonly Env?: string[] };
}

const MANIFESTS = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** Splits a full reference `host/repository:tag`; throws when it is not one. */
export function splitReference(reference: string): { repository: string; tag: string } {
  const match = /^([^/]+)\/(.+):([^:/]+)$/.exec(reference);
  if (!match) {
    throw new Error(`${reference} is no full reference`);
  }
  const [, host = '', path = '', tag = ''] = match;
  return { repository: `${hostFolder(host)}/${path}`, tag };
}

/** Reads the registry itself, not through the front and the proxy: the test's own eyes. */
export function createInspector(registryUrl: string) {
  const headers = {
    accept: MANIFESTS,
    authorization: basicAuthorization(TEST_ACCOUNT.username, TEST_ACCOUNT.password),
  };
  const get = (path: string) => fetch(`${registryUrl}/v2/${path}`, { headers });

  return {
    /** What stands under a reference; null when there is nothing. */
    async inspect(reference: string): Promise<StoredImage | null> {
      const { repository, tag } = splitReference(reference);
      const answer = await get(`${repository}/manifests/${tag}`);
      if (answer.status === 404) {
        return null;
      }
      const digest = answer.headers.get('docker-content-digest');
      if (!answer.ok || digest === null) {
        throw new Error(`The test registry answered ${answer.status} for ${reference}`);
      }
      const manifest = (await answer.json()) as Manifest;
      const blob = await get(`${repository}/blobs/${manifest.config.digest}`);
      const { config } = (await blob.json()) as ImageConfig;
      return {
        digest,
        labels: config?.Labels ?? {},
        env: config?.Env ?? [],
        layers: manifest.layers.length,
      };
    },
    /** The tags of a repository such as `gcr.io/team/app`, sorted; empty when there is none. */
    async tags(repository: string): Promise<readonly string[]> {
      const answer = await get(`${repository}/tags/list`);
      if (answer.status === 404) {
        return [];
      }
      const { tags } = (await answer.json()) as { tags: string[] | null };
      return (tags ?? []).toSorted();
    },
  };
}
