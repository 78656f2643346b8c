import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from "@mantine/core";

const petrol: MantineColorsTuple = [
  "#e9f2f6",
  "#d3e5ec",
  "#a9cbd8",
  "#74bfd8",
  "#5f9db5",
  "#3f7f98",
  "#226e8b",
  "#0f5c77",
  "#0b495f",
  "#083646",
];
const green: MantineColorsTuple = [
  "#e5f2ea",
  "#c7e3d2",
  "#a9d2bb",
  "#77cf9f",
  "#4bb27a",
  "#34945f",
  "#257a4e",
  "#1a6b43",
  "#145536",
  "#0e4028",
];
const yellow: MantineColorsTuple = [
  "#fcf0da",
  "#f4dcae",
  "#e6c383",
  "#efbb63",
  "#d9993a",
  "#c9831a",
  "#a86a06",
  "#865000",
  "#6b4000",
  "#503000",
];
const red: MantineColorsTuple = [
  "#fbe9e6",
  "#f5cdc7",
  "#eab0a9",
  "#f59a90",
  "#e0675a",
  "#d04c3f",
  "#c23a2d",
  "#a3271c",
  "#83201a",
  "#661a15",
];
/** Warm paper in the light scheme; Mantine draws borders, hovers and disabled controls from it. */
const gray: MantineColorsTuple = [
  "#f6f5f2",
  "#f1efeb",
  "#e3e0d9",
  "#cbc7bd",
  "#b3aea4",
  "#85817a",
  "#5f676b",
  "#485155",
  "#333c40",
  "#1c2326",
];
/** Mantine reads 0 as text, 4 as border, 6 as raised surface, 7 as page in the dark scheme. */
const dark: MantineColorsTuple = [
  "#e8edef",
  "#b7c2c7",
  "#94a1a7",
  "#7d8a91",
  "#42505a",
  "#2b363b",
  "#192125",
  "#11171a",
  "#0d1214",
  "#090d0f",
];

export const theme = createTheme({
  colors: { petrol, green, yellow, red, gray, dark },
  primaryColor: "petrol",
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  // Mantine chooses the text on a fill by the light scheme's shade; ours knows both.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    return input.variant === "filled" ? { ...colors, color: "var(--on-fill)" } : colors;
  },
  black: "#1c2326",
  fontFamily: "var(--font)",
  fontSizes: { xs: "13px", sm: "14px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "18px", sm: "20px", md: "20px", lg: "24px", xl: "28px" },
  headings: {
    fontFamily: "var(--font)",
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "24px", lineHeight: "32px" },
      h2: { fontSize: "16px", lineHeight: "24px" },
      h3: { fontSize: "14px", lineHeight: "20px" },
    },
  },
  spacing: { xs: "4px", sm: "8px", md: "16px", lg: "24px", xl: "32px" },
  radius: { xs: "4px", sm: "4px", md: "6px", lg: "10px", xl: "999px" },
  defaultRadius: "md",
  shadows: { xs: "var(--shadow-1)", sm: "var(--shadow-1)", md: "var(--shadow-2)", lg: "var(--shadow-3)" },
  respectReducedMotion: true,
  cursorType: "pointer",
  // Plain objects: to name the components here would load them all with the first page.
  components: {
    Button: {
      styles: { label: { fontWeight: 500 } },
      vars: (_theme: unknown, props: { size?: string; variant?: string }) => ({
        root: {
          ...(props.size === "xs" ? { "--button-height": "28px", "--button-padding-x": "8px" } : {}),
          ...(props.size === undefined || props.size === "sm" ? { "--button-padding-x": "12px" } : {}),
          ...(props.variant === "default" ? { "--button-bd": "1px solid var(--line-control)" } : {}),
        },
      }),
    },
    Modal: {
      defaultProps: {
        radius: "lg",
        centered: true,
        overlayProps: { backgroundOpacity: 0.45 },
        attributes: { header: { role: "none" } },
      },
      styles: { title: { fontSize: "16px", lineHeight: "24px", fontWeight: 600 } },
    },
    Tooltip: { defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: true } } },
  },
});

/** Mantine's semantic variables point at our roles, so both change scheme in one place: tokens.css. */
export const cssVariables: CSSVariablesResolver = () => {
  const roles = {
    "--mantine-color-body": "var(--surface)",
    "--mantine-color-text": "var(--text)",
    "--mantine-color-bright": "var(--text)",
    "--mantine-color-dimmed": "var(--text-2)",
    "--mantine-color-placeholder": "var(--text-3)",
    "--mantine-color-anchor": "var(--brand)",
    "--mantine-color-error": "var(--crit)",
    "--mantine-color-success": "var(--ok)",
    "--mantine-color-default": "var(--surface)",
    "--mantine-color-default-hover": "var(--surface-hover)",
    "--mantine-color-default-color": "var(--text)",
    "--mantine-color-default-border": "var(--line)",
    "--mantine-color-disabled": "var(--surface-sunken)",
    "--mantine-color-disabled-color": "var(--text-3)",
    "--mantine-color-disabled-border": "var(--line)",
    "--mantine-primary-color-filled": "var(--brand)",
    "--mantine-primary-color-filled-hover": "var(--brand-hover)",
    "--mantine-primary-color-contrast": "var(--on-brand)",
    "--mantine-color-petrol-filled": "var(--brand)",
    "--mantine-color-petrol-filled-hover": "var(--brand-hover)",
    "--mantine-color-petrol-light": "var(--brand-tint)",
    "--mantine-color-petrol-light-hover": "var(--brand-tint-2)",
    "--mantine-color-petrol-light-color": "var(--brand)",
    "--mantine-color-petrol-outline": "var(--brand)",
    "--mantine-color-petrol-text": "var(--brand)",
  };
  return { variables: {}, light: roles, dark: roles };
};
