import { FluentProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { Crash, CrashPage } from "./Crash";
import { errorDetails } from "./error-details";
import { useTheme } from "./theme";

/**
 * Draws what `begin` answers with into the page's root. Where it rejects, or what it answered with cannot be drawn,
 * the page says so, with the details to be copied; it never stays blank. `where` names the page: Word, 工作台.
 */
export async function start(where: string, begin: () => Promise<ReactNode>): Promise<void> {
  const root = createRoot(document.getElementById("root")!);
  try {
    const page = await begin();
    root.render(<Frame where={where}>{page}</Frame>);
  } catch (error) {
    root.render(
      <Frame where={where}>
        <CrashPage
          title="窗格没有打开，正文没有改动。"
          details={errorDetails(error, where)}
          again="再打开一次"
          onAgain={() => location.reload()}
        />
      </Frame>,
    );
  }
}

function Frame({ where, children }: { readonly where: string; readonly children: ReactNode }) {
  const theme = useTheme("system", undefined);
  return (
    <FluentProvider theme={theme} style={{ height: "100%" }}>
      <Crash hostName={where} onAgain={() => {}}>
        {children}
      </Crash>
    </FluentProvider>
  );
}
