import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./filter-bar.module.css";

const PAUSE_MS = 250;

/** Searches when the typing pauses. What is searched for lives with the page, normally in the URL. */
export function SearchBox({
  label,
  value,
  onSearch,
}: {
  label: string;
  value: string;
  onSearch: (text: string) => void;
}) {
  const { t } = useTranslation("ui");
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const send = useDebouncedCallback((next: string) => {
    sent.current = next;
    onSearch(next);
  }, PAUSE_MS);

  // Only a change from elsewhere (reset, back) may replace what is being typed.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);

  const type = (next: string) => {
    setText(next);
    send(next);
  };

  return (
    <TextInput
      className={styles.search}
      size="xs"
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      leftSection={<Search size={16} aria-hidden="true" />}
      rightSection={text && <CloseButton size="xs" aria-label={t("clearSearch")} onClick={() => type("")} />}
    />
  );
}
