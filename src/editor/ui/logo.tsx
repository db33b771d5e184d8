import styles from './small.module.css';

/** The slip with the torn edge; under 16 px without its two lines. */
export function LogoMark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M4 3.5H20V16.5L16 20.5L12 16.5L8 20.5L4 16.5Z" />
      {size < 16 ? null : <path d="M8 8H16M8 12H13" />}
    </svg>
  );
}

/** The mark and the word. */
export function Logo() {
  return (
    <span className={styles.logo}>
      <LogoMark />
      Waybill
    </span>
  );
}
