# Completion of nulmeting for zsh. It asks the program itself what can stand at the cursor.
if (( ! $+functions[compdef] )); then
  autoload -Uz compinit && compinit -i
fi
# zsh completes what an alias stands for, and that is not nulmeting; a function keeps its name.
if (( $+aliases[nulmeting] )); then
  functions[nulmeting]="${aliases[nulmeting]} \"\$@\""
  unalias nulmeting
fi
_nulmeting() {
  local kind line word
  local -a lines choices
  lines=("${(@f)$(nulmeting --complete zsh $((CURRENT - 1)) "${(@Q)words[1,CURRENT-1]}" "${(Q)PREFIX}" "${(@Q)words[CURRENT+1,-1]}" 2>/dev/null)}")
  kind=$lines[1]
  shift lines
  case $kind in
    files) compset -P '--*='; _files ;;
    folders) compset -P '--*='; _path_files -/ ;;
    paths)
      # A tilde stays one only where it is not quoted.
      for word in $lines; do
        if [[ $word == '~/'* && -z $compstate[quoting] ]]; then compadd -Q -- "~/${(q)word#\~/}"
        else compadd -- $word; fi
      done ;;
    words)
      for line in $lines; do
        word=${line%%$'\t'*}
        if [[ $line == $word ]]; then choices+=("${word//:/\\:}")
        else choices+=("${word//:/\\:}:${line#*$'\t'}"); fi
      done
      _describe -V nulmeting choices ;;
  esac
}
compdef _nulmeting nulmeting
