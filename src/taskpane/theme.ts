import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { ThemeChoice } from "./remembered";

const fontFamilyBase =
  '"Segoe UI","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC Variable",sans-serif';
const fontFamilyMonospace = '"Cascadia Mono",Consolas,"Noto Sans CJK SC","Noto Sans SC Variable",monospace';

const themes: Readonly<Record<"light" | "dark", Theme>> = {
  light: { ...webLightTheme, fontFamilyBase, fontFamilyMonospace },
  dark: { ...webDarkTheme, fontFamilyBase, fontFamilyMonospace },
};

/** Fluent's stock theme for what the writer chose; 跟随系统 follows the host's theme, else the system's. */
export function useTheme(choice: ThemeChoice, host: "light" | "dark" | undefined): Theme {
  const dark = useSyncExternalStore(onSystemTheme, () => systemTheme().matches);
  return themes[choice === "system" ? (host ?? (dark ? "dark" : "light")) : choice];
}

function systemTheme(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}

function onSystemTheme(listener: () => void): () => void {
  const query = systemTheme();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
