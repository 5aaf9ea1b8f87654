import * as m from '#messages';
import classes from './color-pick.module.css';

/** The browser's own colour picker as a swatch. `value` is `#rrggbb`; anything else shows as black until it is one. */
export function ColorPick({ value, onPick }: { value: string; onPick: (hex: string) => void }) {
  return (
    <input
      type="color"
      className={classes.swatch}
      aria-label={m.customers_settings_accent_pick()}
      value={/^#[0-9a-f]{6}$/i.test(value) ? value : '#000000'}
      onChange={(event) => onPick(event.currentTarget.value)}
    />
  );
}
