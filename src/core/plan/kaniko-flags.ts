/** How a plugin flag reaches the kaniko executor. */
export interface KanikoFlag {
  readonly flag: string;
  readonly argument: string;
  /** `on` writes the argument when the flag is true, `value` appends its value, `list` repeats it. */
  readonly form: 'on' | 'value' | 'list';
  /** Place in the executor's argument list. */
  readonly order: number;
  /** Only plugins whose step definition lists the flag in `ownFlags` know it. */
  readonly rare?: boolean;
  /** Written after the value, such as the unit of a time. */
  readonly suffix?: string;
}

type Extra = Pick<KanikoFlag, 'rare' | 'suffix'>;

function row(form: KanikoFlag['form']) {
  return (order: number, flag: string, argument: string, extra: Extra = {}): KanikoFlag => ({
    flag,
    argument,
    form,
    order,
    ...extra,
  });
}

const on = row('on');
const value = row('value');
const list = row('list');
const RARE: Extra = { rare: true };

/**
 * The drone-kaniko plugin's flags in the order in which it writes them (commit 9dc5b4e). Those that
 * a field of the step sets are written by `kaniko.ts`.
 */
export const KANIKO_FLAGS: readonly KanikoFlag[] = [
  list(6, 'PLUGIN_REGISTRY_MIRRORS', '--registry-mirror='),
  on(8, 'PLUGIN_SKIP_TLS_VERIFY', '--skip-tls-verify=true', RARE),
  value(12, 'PLUGIN_CACHE_TTL', '--cache-ttl=', { suffix: 'h' }),
  on(14, 'PLUGIN_NO_PUSH', '--no-push'),
  value(15, 'PLUGIN_VERBOSITY', '--verbosity='),
  on(16, 'PLUGIN_SKIP_UNUSED_STAGES', '--skip-unused-stages'),
  value(17, 'PLUGIN_TAR_PATH', '--tar-path='),
  on(18, 'PLUGIN_CACHE_COPY_LAYERS', '--cache-copy-layers'),
  on(19, 'PLUGIN_CACHE_RUN_LAYERS', '--cache-run-layers=true'),
  on(20, 'PLUGIN_CLEANUP', '--cleanup=true'),
  value(21, 'PLUGIN_COMPRESSED_CACHING', '--compressed-caching='),
  value(22, 'PLUGIN_CONTEXT_SUB_PATH', '--context-sub-path='),
  value(23, 'PLUGIN_PLATFORM', '--custom-platform='),
  on(24, 'PLUGIN_FORCE', '--force'),
  value(26, 'PLUGIN_IMAGE_NAME_WITH_DIGEST_FILE', '--image-name-with-digest-file='),
  value(27, 'PLUGIN_IMAGE_NAME_TAG_WITH_DIGEST_FILE', '--image-name-tag-with-digest-file='),
  on(28, 'PLUGIN_INSECURE', '--insecure'),
  on(29, 'PLUGIN_INSECURE_PULL', '--insecure-pull'),
  value(30, 'PLUGIN_INSECURE_REGISTRY', '--insecure-registry='),
  value(31, 'PLUGIN_LOG_FORMAT', '--log-format='),
  on(32, 'PLUGIN_LOG_TIMESTAMP', '--log-timestamp'),
  value(33, 'PLUGIN_OCI_LAYOUT_PATH', '--oci-layout-path='),
  value(34, 'PLUGIN_PUSH_RETRY', '--push-retry='),
  value(35, 'PLUGIN_REGISTRY_CERTIFICATE', '--registry-certificate='),
  value(36, 'PLUGIN_REGISTRY_CLIENT_CERT', '--registry-client-cert='),
  on(37, 'PLUGIN_SKIP_DEFAULT_REGISTRY_FALLBACK', '--skip-default-registry-fallback'),
  on(38, 'PLUGIN_REPRODUCIBLE', '--reproducible'),
  on(39, 'PLUGIN_SINGLE_SNAPSHOT', '--single-snapshot'),
  on(40, 'PLUGIN_SKIP_PUSH_PERMISSION_CHECK', '--skip-push-permission-check'),
  on(41, 'PLUGIN_SKIP_TLS_VERIFY_PULL', '--skip-tls-verify-pull'),
  on(42, 'PLUGIN_SKIP_TLS_VERIFY_REGISTRY', '--skip-tls-verify-registry'),
  on(43, 'PLUGIN_USE_NEW_RUN', '--use-new-run'),
  value(44, 'PLUGIN_IGNORE_VAR_RUN', '--ignore-var-run='),
  value(45, 'PLUGIN_IGNORE_PATH', '--ignore-path='),
  list(46, 'PLUGIN_IGNORE_PATHS', '--ignore-path=', RARE),
  value(47, 'PLUGIN_IMAGE_FS_EXTRACT_RETRY', '--image-fs-extract-retry='),
  value(48, 'PLUGIN_IMAGE_DOWNLOAD_RETRY', '--image-download-retry='),
];
