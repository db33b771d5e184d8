import type { ReferenceRoleName } from '#core';
import { classes } from './classes.ts';
import styles from './role-mark.module.css';

/** The coloured mark of the part of an image reference that a field makes up; its place is the class's. */
export function RoleMark({
  role,
  className,
}: {
  readonly role: ReferenceRoleName | undefined;
  readonly className: string | undefined;
}) {
  return role === undefined ? null : (
    <span className={classes(styles.mark, styles[role], className)} />
  );
}
