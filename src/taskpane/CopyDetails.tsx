import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";

interface CopyDetailsProps {
  /** Holds no text of the document. */
  readonly details: string;
  /** As where there is little room. */
  readonly small?: boolean;
}

const useStyles = makeStyles({
  details: {
    ...typographyStyles.caption1,
    display: "block",
    width: "100%",
    boxSizing: "border-box",
    marginTop: "8px",
    padding: "4px 8px",
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    resize: "vertical",
  },
});

/** 复制详情; where the program around the pane does not let it copy, the details in a field, selected. */
export function CopyDetails({ details, small = false }: CopyDetailsProps) {
  const styles = useStyles();
  const [outcome, setOutcome] = useState<"copied" | "refused">();
  const copy = () =>
    navigator.clipboard.writeText(details).then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    );
  return (
    <>
      <Button
        {...(small && { size: "small" as const })}
        onClick={() => (navigator.clipboard ? void copy() : setOutcome("refused"))}
      >
        {outcome === "copied" ? "已复制" : "复制详情"}
      </Button>
      {outcome === "refused" && (
        <textarea
          ref={(field) => field?.select()}
          className={styles.details}
          aria-label="详情，请按 Ctrl+C 复制"
          readOnly
          rows={4}
          value={details}
        />
      )}
    </>
  );
}
