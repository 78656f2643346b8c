import { TextInput } from "@mantine/core";
import { type ComponentProps, useState } from "react";

type CommittedFieldProps = Omit<ComponentProps<typeof TextInput>, "value" | "onChange" | "onBlur"> & {
  value: string;
  /** When the field is left or Enter pressed: one step of the history, not one for each letter. */
  onCommit: (value: string) => void;
};

export function CommittedField({ value, onCommit, ...field }: CommittedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    const next = typed?.trim();
    if (next && next !== value) onCommit(next);
    setTyped(null);
  };
  return (
    <TextInput
      {...field}
      value={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        if (event.key === "Escape") setTyped(null);
      }}
    />
  );
}
