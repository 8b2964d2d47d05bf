// Defines window.Accanto for the task forms.
