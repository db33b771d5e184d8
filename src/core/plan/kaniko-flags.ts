/** How a plugin flag reaches the kaniko executor. */
export interface KanikoFlag {
  readonly flag: string;
  readonly argument: string;
  /** `on` writes the argument when the flag is true, `value` appends its value, `list` repeats it. */
  readonly form: 'on' | 'value' | 'list';
  /** Place in the executor's argument list. */
  readonly order: number;
  /** The step types whose plugin knows the flag; all five when absent. */
  readonly types?: readonly string[];
  /** Written after the value, such as the unit of a time. */
  readonly suffix?: string;
}

/**
 * The drone-kaniko plugin's flags in the order in which it writes them (commit 9dc5b4e). Those that
 * a field of the step sets are written by `kaniko.ts`.
 */
export const KANIKO_FLAGS: readonly KanikoFlag[] = [
  { flag: 'PLUGIN_REGISTRY_MIRRORS', argument: '--registry-mirror=', form: 'list', order: 6 },
  {
    flag: 'PLUGIN_SKIP_TLS_VERIFY',
    argument: '--skip-tls-verify=true',
    form: 'on',
    order: 8,
    types: ['BuildAndPushDockerRegistry'],
  },
  { flag: 'PLUGIN_CACHE_TTL', argument: '--cache-ttl=', form: 'value', order: 12, suffix: 'h' },
  { flag: 'PLUGIN_NO_PUSH', argument: '--no-push', form: 'on', order: 14 },
  { flag: 'PLUGIN_VERBOSITY', argument: '--verbosity=', form: 'value', order: 15 },
  { flag: 'PLUGIN_SKIP_UNUSED_STAGES', argument: '--skip-unused-stages', form: 'on', order: 16 },
  { flag: 'PLUGIN_TAR_PATH', argument: '--tar-path=', form: 'value', order: 17 },
  { flag: 'PLUGIN_CACHE_COPY_LAYERS', argument: '--cache-copy-layers', form: 'on', order: 18 },
  { flag: 'PLUGIN_CACHE_RUN_LAYERS', argument: '--cache-run-layers=true', form: 'on', order: 19 },
  { flag: 'PLUGIN_CLEANUP', argument: '--cleanup=true', form: 'on', order: 20 },
  {
    flag: 'PLUGIN_COMPRESSED_CACHING',
    argument: '--compressed-caching=',
    form: 'value',
    order: 21,
  },
  { flag: 'PLUGIN_CONTEXT_SUB_PATH', argument: '--context-sub-path=', form: 'value', order: 22 },
  { flag: 'PLUGIN_PLATFORM', argument: '--custom-platform=', form: 'value', order: 23 },
  { flag: 'PLUGIN_FORCE', argument: '--force', form: 'on', order: 24 },
  {
    flag: 'PLUGIN_IMAGE_NAME_WITH_DIGEST_FILE',
    argument: '--image-name-with-digest-file=',
    form: 'value',
    order: 26,
  },
  {
    flag: 'PLUGIN_IMAGE_NAME_TAG_WITH_DIGEST_FILE',
    argument: '--image-name-tag-with-digest-file=',
    form: 'value',
    order: 27,
  },
  { flag: 'PLUGIN_INSECURE', argument: '--insecure', form: 'on', order: 28 },
  { flag: 'PLUGIN_INSECURE_PULL', argument: '--insecure-pull', form: 'on', order: 29 },
  { flag: 'PLUGIN_INSECURE_REGISTRY', argument: '--insecure-registry=', form: 'value', order: 30 },
  { flag: 'PLUGIN_LOG_FORMAT', argument: '--log-format=', form: 'value', order: 31 },
  { flag: 'PLUGIN_LOG_TIMESTAMP', argument: '--log-timestamp', form: 'on', order: 32 },
  { flag: 'PLUGIN_OCI_LAYOUT_PATH', argument: '--oci-layout-path=', form: 'value', order: 33 },
  { flag: 'PLUGIN_PUSH_RETRY', argument: '--push-retry=', form: 'value', order: 34 },
  {
    flag: 'PLUGIN_REGISTRY_CERTIFICATE',
    argument: '--registry-certificate=',
    form: 'value',
    order: 35,
  },
  {
    flag: 'PLUGIN_REGISTRY_CLIENT_CERT',
    argument: '--registry-client-cert=',
    form: 'value',
    order: 36,
  },
  {
    flag: 'PLUGIN_SKIP_DEFAULT_REGISTRY_FALLBACK',
    argument: '--skip-default-registry-fallback',
    form: 'on',
    order: 37,
  },
  { flag: 'PLUGIN_REPRODUCIBLE', argument: '--reproducible', form: 'on', order: 38 },
  { flag: 'PLUGIN_SINGLE_SNAPSHOT', argument: '--single-snapshot', form: 'on', order: 39 },
  {
    flag: 'PLUGIN_SKIP_PUSH_PERMISSION_CHECK',
    argument: '--skip-push-permission-check',
    form: 'on',
    order: 40,
  },
  {
    flag: 'PLUGIN_SKIP_TLS_VERIFY_PULL',
    argument: '--skip-tls-verify-pull',
    form: 'on',
    order: 41,
  },
  {
    flag: 'PLUGIN_SKIP_TLS_VERIFY_REGISTRY',
    argument: '--skip-tls-verify-registry',
    form: 'on',
    order: 42,
  },
  { flag: 'PLUGIN_USE_NEW_RUN', argument: '--use-new-run', form: 'on', order: 43 },
  { flag: 'PLUGIN_IGNORE_VAR_RUN', argument: '--ignore-var-run=', form: 'value', order: 44 },
  { flag: 'PLUGIN_IGNORE_PATH', argument: '--ignore-path=', form: 'value', order: 45 },
  {
    flag: 'PLUGIN_IGNORE_PATHS',
    argument: '--ignore-path=',
    form: 'list',
    order: 46,
    types: ['BuildAndPushDockerRegistry'],
  },
  {
    flag: 'PLUGIN_IMAGE_FS_EXTRACT_RETRY',
    argument: '--image-fs-extract-retry=',
    form: 'value',
    order: 47,
  },
  {
    flag: 'PLUGIN_IMAGE_DOWNLOAD_RETRY',
    argument: '--image-download-retry=',
    form: 'value',
    order: 48,
  },
];
