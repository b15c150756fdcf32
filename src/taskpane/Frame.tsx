import { FluentProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Crash, CrashPage } from "./Crash";
import { errorDetails } from "./error-details";
import { useTheme } from "./theme";

interface FrameProps {
  /** What the page runs in: Word, 工作台. */
  readonly where: string;
  readonly children?: ReactNode;
}

const full = { height: "100%" };

/** Around all of a page: what cannot be drawn in it leaves a message in its place. */
export function Frame({ where, children }: FrameProps) {
  const theme = useTheme("system", undefined);
  return (
    <FluentProvider theme={theme} style={full}>
      <Crash hostName={where} onAgain={() => {}}>
        {children}
      </Crash>
    </FluentProvider>
  );
}

/** What is seen where a page did not even begin. */
export function NotBegun({ where, error }: { readonly where: string; readonly error: unknown }) {
  return (
    <CrashPage
      title="窗格没有打开，正文没有改动。"
      details={errorDetails(error, where)}
      again="再打开一次"
      onAgain={() => location.reload()}
    />
  );
}
