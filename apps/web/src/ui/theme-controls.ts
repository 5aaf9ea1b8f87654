import type { MantineThemeComponents } from '@mantine/core';
import classes from './theme-controls.module.css';

const control = { defaultProps: { size: 'sm' } };
const input = { defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'description', 'error', 'input'] } };
const tick = { defaultProps: { ...control.defaultProps, iconColor: 'var(--fjord-on-primary)' } };
/** A list that opens by itself on focus hides the field's error and traps the tab order. */
const picker = {
  defaultProps: { ...input.defaultProps, openOnFocus: false, checkIconPosition: 'right' },
  classNames: { dropdown: classes.dropdown, option: classes.option },
};

/** How Mantine's controls look here: 36 px, borders instead of shadows, an error above the field it speaks of. */
export const controls: MantineThemeComponents = {
  Button: { defaultProps: { size: 'sm' }, classNames: { root: classes.button } },
  ActionIcon: { defaultProps: { size: 36, variant: 'subtle', color: 'gray' } },
  Input: { defaultProps: { size: 'sm' }, classNames: { input: classes.input } },
  InputWrapper: {
    defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'description', 'error', 'input'] },
    classNames: {
      label: classes.label,
      required: classes.required,
      description: classes.description,
      error: classes.error,
    },
  },
  TextInput: input,
  Textarea: { defaultProps: { ...input.defaultProps, autosize: true, minRows: 3 } },
  PasswordInput: input,
  NativeSelect: input,
  Select: picker,
  MultiSelect: picker,
  TagsInput: picker,
  Autocomplete: picker,
  Checkbox: tick,
  Radio: tick,
  Switch: control,
  SegmentedControl: { defaultProps: { size: 'sm' }, classNames: { root: classes.segments } },
  Menu: {
    defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 80 }, withInitialFocusPlaceholder: false },
    classNames: {
      dropdown: classes.dropdown,
      item: classes.menuItem,
      divider: classes.menuDivider,
      label: classes.menuLabel,
    },
  },
  Popover: { defaultProps: { shadow: 'md', radius: 'md' }, classNames: { dropdown: classes.dropdown } },
  Combobox: { defaultProps: { shadow: 'md', radius: 'md' } },
  Modal: {
    defaultProps: { radius: 'md', centered: true, padding: 'lg', overlayProps: { color: 'var(--fjord-veil)' } },
    classNames: { content: classes.dialog, title: classes.dialogTitle, header: classes.dialogHeader },
  },
  Drawer: {
    defaultProps: { overlayProps: { color: 'var(--fjord-veil)' } },
    classNames: { content: classes.drawer, header: classes.drawer },
  },
  Anchor: { defaultProps: { underline: 'always' }, classNames: { root: classes.anchor } },
  Tooltip: { defaultProps: { openDelay: 300, withArrow: false }, classNames: { tooltip: classes.tooltip } },
  Tabs: { classNames: { list: classes.tabList, tab: classes.tab } },
  Skeleton: { classNames: { root: classes.skeleton } },
  Notification: {
    defaultProps: { radius: 'md', withBorder: true },
    classNames: { root: classes.notification, description: classes.notificationText },
  },
};
