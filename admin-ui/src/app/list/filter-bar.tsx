import { Button, Popover } from "@mantine/core";
import { Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { FilterChip } from "../../ui/status";
import styles from "./filter-bar.module.css";
import { SearchBox } from "./search-box";
import { useFirstRowKeys, useKey } from "./use-key";

export interface ActiveFilter {
  label: string;
  value: string;
  onRemove: () => void;
}

interface FilterBarProps {
  searchLabel: string;
  search: string;
  onSearch: (text: string) => void;
  filters: readonly ActiveFilter[];
  onReset: () => void;
  /** The fields behind "+ Filter": Mantine selects with `comboboxProps={{ withinPortal: false }}`. */
  children: ReactNode;
  /** At the right end. */
  end?: ReactNode;
}

/** Search, the filters in force, and the way to more of them (also by F). */
export function FilterBar({ searchLabel, search, onSearch, filters, onReset, children, end }: FilterBarProps) {
  const { t } = useTranslation("ui");
  const [open, setOpen] = useState(false);
  useKey("f", () => setOpen(true));
  useFirstRowKeys();

  return (
    <search className={styles.bar}>
      <SearchBox label={searchLabel} value={search} onSearch={onSearch} />
      {filters.map((filter) => (
        <FilterChip
          key={filter.label}
          label={filter.label}
          value={filter.value}
          removeLabel={t("removeFilter", { filter: filter.label })}
          onRemove={filter.onRemove}
        />
      ))}
      <Popover
        opened={open}
        onChange={setOpen}
        position="bottom-start"
        trapFocus
        returnFocus
        withRoles={false}
        width={288}
      >
        <Popover.Target>
          <Button
            size="xs"
            variant="default"
            className={styles.add ?? ""}
            aria-expanded={open}
            leftSection={<Plus size={14} aria-hidden="true" />}
            onClick={() => setOpen(!open)}
          >
            {t("addFilter")}
          </Button>
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label={t("addFilter")} className={styles.fields ?? ""}>
          {children}
        </Popover.Dropdown>
      </Popover>
      {(filters.length > 0 || search !== "") && (
        <button type="button" className={styles.reset} onClick={onReset}>
          {t("resetFilters")}
        </button>
      )}
      {end && <div className={styles.end}>{end}</div>}
    </search>
  );
}
