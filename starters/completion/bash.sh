# Completion of nulmeting for bash (4 or newer). It asks the program itself what can stand at the cursor.
_nulmeting() {
  local kind word
  COMPREPLY=()
  {
    IFS= read -r kind
    while IFS= read -r word; do COMPREPLY+=("$word"); done
  } < <(nulmeting --complete bash "${COMP_LINE:0:COMP_POINT}" "${COMP_LINE:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
  case $kind in
    paths) compopt -o filenames ;;
    files) compopt -o default ;;
    folders) compopt -o dirnames ;;
  esac
}
complete -F _nulmeting nulmeting
