/** A kind of secret that its form gives away. */
interface SecretForm {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Forms that the issuers document; each has a prefix or a frame that ordinary values do not have. */
const FORMS: readonly SecretForm[] = [
  { name: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { name: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{50,})/ },
  { name: 'a GitLab token', pattern: /\bgl(?:pat|dt|rt|cbt|ptt)-[\w-]{20,}/ },
  { name: 'a Docker Hub token', pattern: /\bdckr_[po]at_[\w-]{20,}/ },
  { name: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { name: 'a PyPI token', pattern: /\bpypi-[\w-]{50,}/ },
  { name: 'a Slack token', pattern: /\bxox[abeoprs]-[\w-]{10,}/ },
  { name: 'a Google API key', pattern: /\bAIza[\w-]{35}\b/ },
  { name: 'a Google service account key', pattern: /"private_key(?:_id)?"\s*:\s*"/ },
  { name: 'a Harness token', pattern: /\b[ps]at\.[\w-]{22}\.[0-9a-f]{24}\.\w{20}\b/ },
  { name: 'a Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{20,}/ },
  { name: 'an Azure storage key', pattern: /\bAccountKey=[A-Za-z0-9+/]{40,}/ },
  { name: 'a bearer token', pattern: /\bBearer[ \t]+[\w.~+/-]{20,}/i },
  { name: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { name: 'a JSON web token', pattern: /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,2000}\.[\w-]{10}/ },
  {
    name: 'a password in an address',
    pattern: /\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@<]*:[^\s/@<]{3,}@/i,
  },
];

/** Words that end the name of a variable with a secret in it. */
const SECRET_NAME =
  /(?:^|[_.-])(?:password|passwd|passphrase|(?<!pull_)secret|secret_?key|access_?key|api_?key|auth_?token|access_?token|private_?key|token)$|[_.-]pat$/i;

/** Values that stand for no secret: empty, a switch, a number, a placeholder, a path or a name in capitals. */
const NO_SECRET =
  /^(?:|true|false|none|null|yes|no|\d{1,4}|x+|\*+|<.*>|\$.*|changeme|change[-_]me|dummy|test|example|placeholder|todo|[./~].*|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/i;

/** What a value gives away by its form; null when it is no secret that is known. */
export function secretForm(text: string): string | null {
  return FORMS.find(({ pattern }) => pattern.test(text))?.name ?? null;
}

/** Whether a name says that its value is a secret, and the value is one. */
export function isNamedSecret(name: string, value: string): boolean {
  // Words in one, such as clientSecret, are told apart by their capitals.
  const words = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_');
  return SECRET_NAME.test(words) && !NO_SECRET.test(value.trim()) && value.trim().length >= 6;
}
