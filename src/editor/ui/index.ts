import '../styles/tokens.css';

export { Barcode } from './barcode.tsx';
export { type Bar, barsOf } from './bars.ts';
export {
  Button,
  type ButtonProps,
  type ButtonVariant,
  IconButton,
  type IconButtonProps,
} from './button.tsx';
export { classes } from './classes.ts';
export { CodeBadge } from './code-badge.tsx';
export { DialogFrame } from './dialog-frame.tsx';
export { EmptyState, type EmptyStateProps } from './empty-state.tsx';
export { focusedElement } from './focused-element.ts';
export { Kbd } from './kbd.tsx';
export { commandKey } from './keys.ts';
export { Logo, LogoMark } from './logo.tsx';
export { Marked } from './marked.tsx';
export { Menu, type MenuEntry, type MenuGroup, type MenuProps } from './menu.tsx';
export { RoleMark } from './role-mark.tsx';
export { type Segment, Segmented, type SegmentedProps } from './segmented.tsx';
export { Select, type SelectOption, type SelectProps } from './select.tsx';
export { SeverityIcon } from './severity-icon.tsx';
export { Skeleton } from './skeleton.tsx';
export { Stamp, type StampTone } from './stamp.tsx';
export { Switch, type SwitchProps } from './switch.tsx';
export { type TabEntry, Tabs, type TabsProps } from './tabs.tsx';
export {
  SearchInput,
  type SearchInputProps,
  TextInput,
  type TextInputProps,
} from './text-input.tsx';
export { type Theme, ThemeRoot } from './theme-root.tsx';
export { type ToastMessage, ToastProvider, useToast } from './toast.tsx';
export { Tooltip, type TooltipProps } from './tooltip.tsx';
