import Backups
import Durable
import Foundation
import Wording

extension DurableFault {
  var phrase: Phrase {
    switch self {
    case .broken(let path, let text):
      Phrase(zh: "无法打开 \(path)：\(text)", en: "\(path) can't be opened: \(text)")
    case .foreign(let path):
      Phrase(
        zh: "\(path) 不是 fenqi 的账本，未作任何改动",
        en: "\(path) is not a book of fenqi; it was left as it is")
    case .newer(let path):
      Phrase(
        zh: "\(path) 由更新版本的 fenqi 建立，请升级后再用；未作任何改动",
        en: "\(path) was made by a newer fenqi; update the program. The file was left as it is")
    case .notDurable(let path):
      Phrase(
        zh: "\(path) 所在的文件系统无法保证写入不丢失，因此拒绝使用",
        en: "the file system of \(path) does not keep what is written safe, so it is not used")
    case .damaged(let path, let text):
      Phrase(
        zh: "\(path) 已损坏（\(text)）；未作任何改动。请恢复备份：fenqi restore 备份文件 --replace",
        en: "\(path) is damaged (\(text)); it was left as it is. "
          + "Restore a backup: fenqi restore FILE --replace")
    case .unsafe(let path, let risk): risk.phrase(of: path)
    case .replaced(let path):
      Phrase(
        zh: "\(path) 在使用中被替换或删除，没有再写入；请重新启动",
        en: "\(path) was replaced or deleted while it was open; nothing was written. Start again")
    case .inUse(let path):
      Phrase(
        zh: "另一个 fenqi 正在使用 \(path)；请先退出它",
        en: "another fenqi has \(path) open; leave it first")
    }
  }
}

extension DurableFault.Risk {
  /// What is wrong, and the command that mends it.
  fileprivate func phrase(of path: String) -> Phrase {
    let quoted = shellQuoted(path)
    return switch self {
    case .openToOthers(let mode):
      Phrase(
        zh: "其他人也能读写 \(path)，因此拒绝使用。请执行：", en: "\(path) is open to others, so it is not used. Run: "
      )
        + Phrase(verbatim: "chmod \(String(mode, radix: 8)) \(quoted)")
    case .ownedByAnother(let wanted):
      Phrase(
        zh: "\(path) 属于另一个账户，因此拒绝使用。请执行：",
        en: "\(path) belongs to another account, so it is not used. Run: ")
        + Phrase(verbatim: "sudo chown \(wanted) \(quoted)")
    case .symbolicLink:
      Phrase(
        zh: "\(path) 是符号链接，因此拒绝使用。请用它指向的文件本身替换它",
        en: "\(path) is a symbolic link, so it is not used; put the file itself in its place")
    case .hardLinks:
      Phrase(
        zh: "\(path) 还有别的文件名（硬链接），因此拒绝使用。用 find -samefile \(quoted) 可以找到",
        en: "\(path) has other names too (hard links), so it is not used; "
          + "find -samefile \(quoted) tells them")
    case .notAFile: Phrase(zh: "\(path) 不是普通文件", en: "\(path) is not an ordinary file")
    case .notAFolder: Phrase(zh: "\(path) 不是文件夹", en: "\(path) is not a folder")
    }
  }
}

/// A path as a shell takes it, whatever is in it.
func shellQuoted(_ path: String) -> String {
  "'" + path.replacing("'", with: "'\\''") + "'"
}

extension BackupFault {
  var phrase: Phrase {
    switch self {
    case .file(let fault): fault.phrase
    case .broken(let path, let text):
      Phrase(zh: "无法读写 \(path)：\(text)", en: "\(path) can't be read or written: \(text)")
    case .exists(let path):
      Phrase(
        zh: "\(path) 已经存在；换个名字，或加 --force 覆盖",
        en: "\(path) is there already; choose another name, or add --force")
    case .notABackup(let path):
      Phrase(zh: "\(path) 不是 fenqi 的备份", en: "\(path) is not a backup of fenqi")
    case .newer(let path):
      Phrase(
        zh: "\(path) 由更新版本的 fenqi 备份，请升级后再用",
        en: "\(path) was written by a newer fenqi; update the program")
    case .damaged(let path, let text):
      Phrase(
        zh: "备份 \(path) 已损坏（\(text)），没有恢复任何内容",
        en: "the backup \(path) is damaged (\(text)); nothing was restored")
    case .folderNotEmpty(let path):
      Phrase(
        zh: "\(path) 不是空的；加 --replace 会先把原来的账本移到一旁",
        en: "\(path) is not empty; with --replace the books in it are moved aside first")
    case .notAFolderOfBooks(let path):
      Phrase(
        zh: "\(path) 里有别的文件而没有账本，没有作任何改动",
        en: "\(path) has other things in it and no books; it was left as it is")
    case .restoringElsewhere(let path):
      Phrase(
        zh: "另一次恢复正在 \(path) 里进行，请等它结束",
        en: "another restore is at work in \(path); wait until it has ended")
    case .noExchange(let path):
      Phrase(
        zh: "\(path) 所在的文件系统不能同时交换两个文件夹；请恢复到新文件夹，再自行改名",
        en: "the file system of \(path) can't exchange two folders at once; restore into a new "
          + "folder and rename it yourself")
    }
  }
}

extension KeepingFault {
  var phrase: Phrase {
    switch self {
    case .insideTheBooks(let path):
      Phrase(
        zh: "备份不能放在账本文件夹 \(path) 里，请换一个地方",
        en: "a backup can't be in the folder of the books \(path); choose another place")
    case .differ(let path, let count):
      Phrase(
        zh: "\(path) 的账本不一致（\(count) 处），未备份也未恢复；用 fenqi verify 查看",
        en: "the books of \(path) differ in \(counted(count, "place")), so nothing was kept or "
          + "restored; fenqi verify names them")
    }
  }
}

extension HalfBooks {
  var phrase: Phrase {
    Phrase(
      zh: "\(missing) 不见了或是空的，而另一本账还在；请恢复备份：fenqi restore 备份文件 --replace",
      en: "\(missing) is missing or empty, and the other book is there; "
        + "restore a backup: fenqi restore FILE --replace")
  }
}
