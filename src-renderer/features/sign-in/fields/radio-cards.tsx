import { useId, type ReactNode } from 'react';

/** One choice, with what it means. */
export interface RadioOption<Value extends string> {
  value: Value;
  label: string;
  text?: ReactNode;
  disabled?: boolean;
}

interface RadioCardsProps<Value extends string> {
  label: string;
  /** Stands at the end of the label's line. */
  aside?: ReactNode;
  value: Value;
  options: readonly RadioOption<Value>[];
  onChange: (value: Value) => void;
}

/** A group of choices side by side, each with a sentence. */
export function RadioCards<Value extends string>({ label, aside, value, options, onChange }: RadioCardsProps<Value>) {
  const id = useId();
  return (
    <div className="radio-group" role="radiogroup" aria-labelledby={id}>
      <div className="field-head">
        <p id={id} className="field-label">
          {label}
        </p>
        {aside}
      </div>
      <div className="radio-cards">
        {options.map((option) => (
          <div key={option.value} className="radio-card">
            <input
              type="radio"
              id={`${id}-${option.value}`}
              name={id}
              checked={option.value === value}
              disabled={option.disabled === true}
              aria-describedby={option.text === undefined ? undefined : `${id}-${option.value}-text`}
              onChange={() => onChange(option.value)}
            />
            <label htmlFor={`${id}-${option.value}`}>{option.label}</label>
            {option.text !== undefined && (
              <p id={`${id}-${option.value}-text`} className="radio-text">
                {option.text}
              </p>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
