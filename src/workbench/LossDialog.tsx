import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";

interface LossDialogProps {
  /** Names of the documents that are in no file of the writer's. */
  readonly names: readonly string[];
  /** Name of the file that is to take their place. */
  readonly next: string;
  readonly onChoice: (choice: "download" | "drop" | "cancel") => void;
}

/** Asks before another file takes the place of changes that were not downloaded. */
export function LossDialog({ names, next, onChoice }: LossDialogProps) {
  return (
    <Dialog open modalType="alert" onOpenChange={() => onChoice("cancel")}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>改动还没有下载</DialogTitle>
          <DialogContent>
            {names.map((name) => `“${name}”`).join("、")}的改动还没有下载。打开“{next}”以后，这些改动就找不回来了。
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => onChoice("download")}>
              下载再打开
            </Button>
            <Button onClick={() => onChoice("drop")}>不保存</Button>
            <Button onClick={() => onChoice("cancel")}>取消</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
