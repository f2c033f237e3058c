# Completion of nulmeting for bash (4 or newer). It asks the program itself what can stand at the cursor.
_nulmeting() {
  local kind word written before kept
  COMPREPLY=()
  {
    IFS= read -r kind
    case $kind in
      words | paths) while IFS= read -r word; do COMPREPLY+=("$word"); done ;;
      files | folders)
        IFS= read -r written && IFS= read -r before && IFS= read -r kept
        [[ $kind == files ]] && word=file || word=directory
        while IFS= read -r word; do
          word=$before$word
          COMPREPLY+=("${word#"$kept"}")
        done < <(compgen -A "$word" -- "$written")
        ;;
    esac
  } < <(nulmeting --complete bash "${COMP_LINE:0:COMP_POINT}" "${COMP_LINE:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
  [[ $kind == words ]] || compopt -o filenames
}
complete -F _nulmeting nulmeting
