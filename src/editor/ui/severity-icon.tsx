import { CircleAlert, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Severity } from '#core';
import { classes } from './classes.ts';
import styles from './severity-icon.module.css';

const ICONS = { error: OctagonAlert, warning: TriangleAlert, hint: Info } as const;

/** The sign of a severity: its shape differs, not only its colour. */
export function SeverityIcon({
  severity,
  size = 14,
  className,
}: {
  readonly severity: Severity;
  readonly size?: number;
  readonly className?: string | undefined;
}) {
  const Icon = ICONS[severity] ?? CircleAlert;
  return (
    <Icon
      size={size}
      strokeWidth={1.75}
      aria-hidden="true"
      className={classes(styles[severity], className)}
    />
  );
}
