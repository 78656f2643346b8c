import { beforeAll, describe, expect, test } from "@jest/globals";
import { MantineProvider } from "@mantine/core";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { startI18n } from "../../i18n/i18n";
import type { Column } from "./column";
import { DataTable } from "./data-table";

interface Home {
  id: string;
  name: string;
  places: number | null;
}

const homes: Home[] = [
  { id: "a", name: "Tuchweberweg", places: 60 },
  { id: "b", name: "Übungsweg", places: null },
  { id: "c", name: "Alte Walkmühle", places: 58 },
  { id: "d", name: "Zuckerrübenweg", places: 50 },
];

const columns: Column<Home>[] = [
  { id: "name", header: "Name", cell: (home) => home.name, sortValue: (home) => home.name, rowHeader: true },
  {
    id: "places",
    header: "Plätze",
    cell: (home) => home.places ?? "–",
    sortValue: (home) => home.places,
    align: "end",
  },
];

const names = () => screen.getAllByRole("rowheader").map((cell) => cell.textContent);

async function show(ui: ReactNode) {
  await act(async () => {
    render(<MantineProvider>{ui}</MantineProvider>);
  });
}

beforeAll(startI18n);

describe("data table", () => {
  test("a header sorts, rising and then falling, as a German reader expects; unknown values stay last", async () => {
    await show(<DataTable label="Heime" columns={columns} rows={homes} rowId={(home) => home.id} empty="leer" />);
    expect(names()).toEqual(["Tuchweberweg", "Übungsweg", "Alte Walkmühle", "Zuckerrübenweg"]);

    fireEvent.click(screen.getByRole("button", { name: "Name" }));
    expect(names()).toEqual(["Alte Walkmühle", "Tuchweberweg", "Übungsweg", "Zuckerrübenweg"]);
    expect(screen.getByRole("columnheader", { name: "Name" }).getAttribute("aria-sort")).toBe("ascending");

    fireEvent.click(screen.getByRole("button", { name: "Plätze" }));
    expect(names()).toEqual(["Zuckerrübenweg", "Alte Walkmühle", "Tuchweberweg", "Übungsweg"]);
    fireEvent.click(screen.getByRole("button", { name: "Plätze" }));
    expect(names()).toEqual(["Tuchweberweg", "Alte Walkmühle", "Zuckerrübenweg", "Übungsweg"]);
  });

  test("rows are selected one by one, all at once, and by X", async () => {
    const changes: string[][] = [];
    await show(
      <DataTable
        label="Heime"
        columns={columns}
        rows={homes}
        rowId={(home) => home.id}
        rowLabel={(home) => home.name}
        selection={{ selected: new Set(["a"]), onChange: (next) => changes.push([...next]) }}
        empty="leer"
      />,
    );
    const region = within(screen.getByRole("region", { name: "Heime" }));
    fireEvent.click(region.getByRole("checkbox", { name: "Übungsweg auswählen" }));
    fireEvent.click(region.getByRole("checkbox", { name: "Alle Zeilen auswählen" }));
    fireEvent.keyDown(region.getByRole("checkbox", { name: "Tuchweberweg auswählen" }), { key: "x" });
    expect(changes).toEqual([["a", "b"], ["a", "b", "c", "d"], []]);
  });

  test("says why there is nothing, but not while rows are on their way", async () => {
    await show(
      <DataTable label="Heime" columns={columns} rows={[]} rowId={(home) => home.id} empty="Kein Heim passt." />,
    );
    expect(screen.getByText("Kein Heim passt.")).toBeTruthy();
    await show(
      <DataTable label="Warten" columns={columns} rows={[]} rowId={(home) => home.id} loading empty="Nichts da." />,
    );
    expect(screen.queryByText("Nichts da.")).toBeNull();
  });
});
