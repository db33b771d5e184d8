/**
 * Variables that are no plugin flags, but that the plugins, their cloud libraries or the builders
 * read themselves: credentials of the clouds, proxies, certificates, kaniko's and BuildKit's own.
 */
const PROGRAM_VARIABLES = [
  /^(?:AWS|AZURE|GOOGLE|ECR|GCR|SERVICE_PRINCIPAL)_/,
  /^(?:DOCKER|BUILDKIT|BUILDX|KANIKO|FF_KANIKO|COSIGN|DRONE|HARNESS|CI)_/,
  /^(?:HTTPS?|NO|ALL|FTP)_PROXY$/i,
  /^SSL_CERT_(?:FILE|DIR)$/,
  /^(?:container|TOKEN|ACCESS_TOKEN|ARTIFACT_REGISTRY|DAEMON_REGISTRY|BASE_REGISTRY|GODEBUG|TZ)$/,
];

/** Whether a variable that is no plugin flag is read by a program that the plugin runs. */
export function isProgramVariable(name: string): boolean {
  return PROGRAM_VARIABLES.some((pattern) => pattern.test(name));
}
