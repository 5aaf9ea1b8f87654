import * as m from '#messages';
import { Button } from './kit/button.js';
import { classNames } from './kit/class-names.js';
import { describedBy } from './kit/described.js';
import { FieldError, Hint } from './kit/field-notes.js';
import { usePage } from './kit/page-context.js';

export type SignDrawingProps = { readonly value: string; readonly error?: string | undefined };

/**
 * Beneath the typed signature: a pad to draw it on too. Without a script there is none; one that came back with a fault
 * says so all the same. It takes the focus as a whole, so that those who can't draw hear that they need not.
 */
export function SignDrawing({ value, error }: SignDrawingProps) {
  const { locale } = usePage();
  return (
    <div
      id="drawing"
      className={classNames('field', error !== undefined && 'field-wrong')}
      role="group"
      tabIndex={0}
      aria-labelledby="drawing-label"
      aria-describedby={describedBy('drawing', { hint: true, error: Boolean(error), count: false })}
      data-drawing=""
      hidden={error === undefined}
    >
      <p className="label" id="drawing-label">
        {m.signing_drawing({}, { locale })}
      </p>
      <Hint id="drawing">{m.signing_drawing_hint({}, { locale })}</Hint>
      {error ? <FieldError id="drawing">{error}</FieldError> : null}
      <input type="hidden" name="drawing" value={value} />
      <div data-pad="" hidden>
        <svg
          className="drawing-pad"
          viewBox="0 0 600 200"
          role="img"
          aria-label={m.signing_drawing_area({}, { locale })}
        >
          <path className="drawing-line" d="M40 150H560" />
          <path className="drawing-ink" />
        </svg>
        <p
          className="hint"
          role="status"
          data-empty={m.signing_drawing_empty({}, { locale })}
          data-drawn={m.signing_drawing_drawn({ count: '{count}' }, { locale })}
          data-full={m.signing_drawing_full({}, { locale })}
        />
        <div className="drawing-tools">
          <Button look="quiet" script="undo">
            {m.signing_drawing_undo({}, { locale })}
          </Button>
          <Button look="quiet" script="clear">
            {m.signing_drawing_clear({}, { locale })}
          </Button>
        </div>
      </div>
    </div>
  );
}
