import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The registries that the test registry answers for, under their own names. */
export const REGISTRY_NAMES = [
  'localhost',
  'docker.io',
  'registry-1.docker.io',
  'index.docker.io',
  '*.dkr.ecr.us-east-1.amazonaws.com',
  '*.dkr.ecr.eu-west-1.amazonaws.com',
  '*.azurecr.io',
  '*.pkg.dev',
  'gcr.io',
  '*.gcr.io',
  'ghcr.io',
  'quay.io',
  'registry.example.com',
] as const;

/** A certificate for `REGISTRY_NAMES` and the authority that signed it. */
export interface TestCertificates {
  /** PEM file of the authority; `SSL_CERT_FILE` of whoever shall trust it. */
  readonly authorityFile: string;
  readonly key: string;
  readonly certificate: string;
}

/** Makes a new authority and server certificate in `folder`, valid for two days. Needs `openssl`. */
export async function makeCertificates(folder: string): Promise<TestCertificates> {
  const at = (name: string) => join(folder, name);
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const names = [...REGISTRY_NAMES.map((name) => `DNS:${name}`), 'IP:127.0.0.1'].join(',');
  await run('openssl', [
    ...['req', '-x509', ...newKey, '-days', '2', '-subj', '/CN=Waybill test authority'],
    ...['-keyout', at('authority.key'), '-out', at('authority.pem')],
  ]);
  await run('openssl', [
    ...['req', '-x509', ...newKey, '-days', '2', '-subj', '/CN=Waybill test registry'],
    ...['-CA', at('authority.pem'), '-CAkey', at('authority.key')],
    ...['-addext', `subjectAltName=${names}`, '-addext', 'basicConstraints=critical,CA:false'],
    ...['-keyout', at('registry.key'), '-out', at('registry.pem')],
  ]);
  return {
    authorityFile: at('authority.pem'),
    key: await readFile(at('registry.key'), 'utf8'),
    certificate: await readFile(at('registry.pem'), 'utf8'),
  };
}
