import { useId, type ReactNode } from 'react';

interface FieldProps {
  label: string;
  /** A short sentence below. */
  hint?: ReactNode;
  /** What is wrong with the value. */
  wrong?: string | undefined;
  /** Stands at the end of the label's line. */
  aside?: ReactNode;
  children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** A label, its control, and what is to be said about it. */
export function Field({ label, hint, wrong, aside, children }: FieldProps) {
  const id = useId();
  const said = wrong !== undefined || hint !== undefined;
  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children({ id, ...(said && { 'aria-describedby': `${id}-hint` }), ...(wrong !== undefined && { 'aria-invalid': true }) })}
      {said && (
        <div id={`${id}-hint`} className={wrong === undefined ? 'field-hint' : 'field-hint field-wrong'}>
          {wrong ?? hint}
        </div>
      )}
    </div>
  );
}

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string | undefined;
  /** Shown as dots. */
  secret?: boolean;
  mono?: boolean;
  maxLength?: number;
}

/** A line of text. It takes what is typed as it is typed. */
export function TextField({ value, onChange, placeholder, secret = false, mono = false, maxLength = 2048, ...rest }: TextFieldProps) {
  return (
    <Field {...rest}>
      {(control) => (
        <input
          {...control}
          type="text"
          className={['field-input', (mono || secret) && 'field-mono', secret && 'field-secret'].filter(Boolean).join(' ')}
          value={value}
          maxLength={maxLength}
          placeholder={placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface SelectFieldProps extends Omit<FieldProps, 'children'> {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
}

/** One of a list. */
export function SelectField({ value, onChange, options, ...rest }: SelectFieldProps) {
  return (
    <Field {...rest}>
      {(control) => (
        <select {...control} className="field-input field-select" value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
