import type { ComponentProps } from 'react';

type Look = 'plain' | 'primary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  look?: Look;
  small?: boolean;
  /** A square for an icon alone; give it an `aria-label`. */
  square?: boolean;
}

/** The app's one button. */
export function Button({ look = 'plain', small = false, square = false, className = '', ...rest }: ButtonProps) {
  const classes = ['button', `button-${look}`, small && 'button-small', square && 'button-icon', className];
  return <button type="button" className={classes.filter(Boolean).join(' ')} {...rest} />;
}
