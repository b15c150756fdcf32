import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { useState } from "react";
import { createRoot } from "react-dom/client";

/** What the start of the pages is measured beside: React and Fluent with one button, which answers as the pane's does. */
function BarePage() {
  const [busy, setBusy] = useState(false);
  return (
    <FluentProvider theme={webLightTheme}>
      <main aria-busy={busy}>
        <Button appearance="primary" onClick={() => setBusy(true)}>
          插入框架
        </Button>
      </main>
    </FluentProvider>
  );
}

createRoot(document.querySelector("#root")!).render(<BarePage />);
