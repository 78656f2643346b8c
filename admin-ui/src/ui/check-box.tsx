import { useEffect, useRef } from "react";
import styles from "./check-box.module.css";

interface CheckBoxProps {
  label: string;
  checked: boolean;
  /** Some but not all of what it stands for. */
  mixed?: boolean;
  onChange: () => void;
}

/** A box without a visible label, for rows and cards. Forms use Mantine's, which brings label, hint and error. */
export function CheckBox({ label, checked, mixed = false, onChange }: CheckBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <input ref={box} type="checkbox" className={styles.box} aria-label={label} checked={checked} onChange={onChange} />
  );
}
